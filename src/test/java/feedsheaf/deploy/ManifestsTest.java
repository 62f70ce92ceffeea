package feedsheaf.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import feedsheaf.Installed;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Deployment;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Namespace;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/** The Kubernetes manifests, as kustomize renders them, against the Kubernetes API: nothing unknown, nothing missing. */
class ManifestsTest {

    /** Checks an object of a kind. */
    private interface Check {
        void validate(JsonElement manifest) throws IOException;
    }

    private static final String DEPLOYMENT = "apps/v1/Deployment";

    private static final Map<String, Check> KINDS = Map.of(
            "v1/Namespace",
            V1Namespace::validateJsonElement,
            "v1/ConfigMap",
            V1ConfigMap::validateJsonElement,
            "v1/Service",
            V1Service::validateJsonElement,
            DEPLOYMENT,
            V1Deployment::validateJsonElement,
            "policy/v1/PodDisruptionBudget",
            V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy",
            V1NetworkPolicy::validateJsonElement,
            "networking.k8s.io/v1/Ingress",
            V1Ingress::validateJsonElement);

    @ParameterizedTest
    @ValueSource(strings = {"base", "overlays/baked", "overlays/git-sync"})
    void everyManifestIsValid(String folder) throws Exception {
        Map<String, JsonObject> manifests = render(folder);

        assertThat(manifests.keySet()).containsExactlyInAnyOrderElementsOf(KINDS.keySet());
        for (Map.Entry<String, JsonObject> manifest : manifests.entrySet()) {
            check(manifest.getKey()).validate(manifest.getValue());
        }
    }

    @Test
    void theValidationFindsAMisspeltField() throws Exception {
        JsonObject deployment = deployment("base");
        deployment.getAsJsonObject("spec").addProperty("replica", 3);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> check(DEPLOYMENT).validate(deployment))
                .withMessageContaining("replica");
    }

    @Test
    void servicesInTheNamespaceSetNoOptions() throws Exception {
        assertThat(pod("base").get("enableServiceLinks").getAsBoolean()).isFalse();
    }

    @Test
    void everyContainerIsConfined() throws Exception {
        for (JsonElement container : pod("overlays/git-sync").getAsJsonArray("containers")) {
            JsonObject context = container.getAsJsonObject().getAsJsonObject("securityContext");
            assertThat(context.get("readOnlyRootFilesystem").getAsBoolean()).isTrue();
            assertThat(context.get("allowPrivilegeEscalation").getAsBoolean()).isFalse();
            assertThat(context.getAsJsonObject("capabilities").get("drop").toString())
                    .isEqualTo("[\"ALL\"]");
        }
    }

    private static Check check(String kind) {
        return Objects.requireNonNull(KINDS.get(kind), kind);
    }

    private static JsonObject deployment(String folder) throws Exception {
        return Objects.requireNonNull(render(folder).get(DEPLOYMENT), folder);
    }

    private static JsonObject pod(String folder) throws Exception {
        return deployment(folder)
                .getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("spec");
    }

    /** The manifests by API version and kind, of which there is one each. */
    private static Map<String, JsonObject> render(String folder) throws Exception {
        Process kubectl = new ProcessBuilder(
                        Installed.program("kubectl", "kubernetes-client").toString(),
                        "kustomize",
                        "deploy/kubernetes/" + folder)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String yaml = new String(kubectl.getInputStream().readAllBytes(), UTF_8);
        assertThat(kubectl.waitFor()).isZero();
        Gson gson = new Gson();
        Map<String, JsonObject> manifests = new HashMap<>();
        for (Object document : new Yaml().loadAll(yaml)) {
            JsonObject manifest = gson.toJsonTree(document).getAsJsonObject();
            manifests.put(
                    manifest.get("apiVersion").getAsString() + "/"
                            + manifest.get("kind").getAsString(),
                    manifest);
        }
        return manifests;
    }
}
